package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.InternalServerException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResponseException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.kernel.ProblemException;

/**
 * Makes every operation one transaction, those of a bulk request too (RFC 7644 section 3.7), and
 * every failure one that a client may see.
 */
final class InTransaction implements Interceptor {

    private final TransactionTemplate transaction;

    InTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T doAround(Supplier<T> operation, Context context) {
        try {
            return transaction.execute(status -> operation.get());
        } catch (ScimException refusal) {
            throw refusal;
        } catch (NotUnique refusal) {
            throw Refusals.of(refusal.problem(), taken(refusal));
        } catch (ProblemException refusal) {
            throw Refusals.of(refusal);
        } catch (PessimisticLockingFailureException e) {
            throw new ResponseException(
                    "Somebody else is changing the same. Repeat the request.", 503, null);
        } catch (RuntimeException e) {
            // The library logs it and says nothing of it to the client.
            throw new InternalServerException("a provisioning operation failed", e);
        }
    }

    /** The failed transaction cannot ask any more. */
    private @Nullable String taken(NotUnique refusal) {
        Optional<String> field = transaction.execute(status -> refusal.taken().get());
        return field == null ? null : field.orElse(null);
    }
}
