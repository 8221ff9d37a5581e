package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

class InTransactionTest {

    private final List<String> log = new ArrayList<>();
    private final InTransaction around = new InTransaction(new Recorded());

    @Test
    void whatSucceedsIsCommitted() {
        assertThat(around.<String>doAround(() -> "done", new Context(null))).isEqualTo("done");
        assertThat(log).containsExactly("begin", "commit");
    }

    @Test
    void aRefusalOfTheLibraryStaysWhatItIs() {
        BadRequestException refusal = new BadRequestException("no");
        assertThat(failure(refusal)).isSameAs(refusal);
        assertThat(log).containsExactly("begin", "rollback");
    }

    @Test
    void aProblemBecomesOneOfTheProtocol() {
        ScimException unknown = failure(ProblemException.of(ProblemType.NOT_FOUND));
        assertThat(unknown.getStatus()).isEqualTo(404);
        ScimException conflict = failure(ProblemException.of(ProblemType.VERSION_CONFLICT));
        assertThat(conflict.getStatus()).isEqualTo(412);
        ScimException circle = failure(ProblemException.of(ProblemType.GROUP_CYCLE, "A is in B"));
        assertThat(circle.getStatus()).isEqualTo(400);
        assertThat(circle.getScimType()).isEqualTo("invalidValue");
        assertThat(circle.getDetail()).isEqualTo("A is in B");
        ScimException fields =
                failure(ProblemException.invalid(Map.of("jobTitle", "Too long.", "mail", "None.")));
        assertThat(fields.getStatus()).isEqualTo(400);
        assertThat(fields.getDetail()).isEqualTo("emails.value: None. title: Too long.");
        assertThat(log).doesNotContain("commit");
    }

    @Test
    void whetherAValueIsTakenIsAskedAfterTheFailure() {
        ProblemException problem = ProblemException.invalid(Map.of("mail", "Taken."));
        ScimException taken =
                failure(
                        new NotUnique(
                                problem,
                                () -> {
                                    log.add("asked");
                                    return Optional.of("userName");
                                }));
        assertThat(taken.getStatus()).isEqualTo(409);
        assertThat(taken.getScimType()).isEqualTo("uniqueness");
        assertThat(taken.getDetail()).startsWith("userName:");
        assertThat(log).containsExactly("begin", "rollback", "begin", "asked", "commit");
        assertThat(failure(new NotUnique(problem, Optional::empty)).getStatus()).isEqualTo(400);
    }

    @Test
    void aLockThatIsNotToBeHadIsForLater() {
        assertThat(failure(new CannotAcquireLockException("deadlock")).getStatus()).isEqualTo(503);
    }

    @Test
    void whatIsUnexpectedStaysInside() {
        ScimException failure = failure(new IllegalStateException("select * from person"));
        assertThat(failure.getStatus()).isEqualTo(500);
        assertThat(new ErrorResponse(failure).toString()).doesNotContain("select");
    }

    private ScimException failure(RuntimeException thrown) {
        return catchThrowableOfType(
                ScimException.class,
                () ->
                        around.<String>doAround(
                                () -> {
                                    throw thrown;
                                },
                                new Context(null)));
    }

    private final class Recorded extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            log.add("begin");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            log.add("commit");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            log.add("rollback");
        }
    }
}
