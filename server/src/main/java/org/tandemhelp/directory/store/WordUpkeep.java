package org.tandemhelp.directory.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.TenantScope;

/** Makes findable who came into the database other than through this server. */
@Component
class WordUpkeep {

    private static final UUID FIRST = new UUID(0, 0);

    private final WordRows words;
    private final TransactionTemplate transaction;

    WordUpkeep(WordRows words, PlatformTransactionManager transactions) {
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void findEverybody() {
        UUID after = FIRST;
        List<Person> batch = next(after);
        while (!batch.isEmpty()) {
            after = batch.getLast().id().value();
            batch = next(after);
        }
    }

    private List<Person> next(UUID after) {
        return TenantScope.callForAllTenants(() ->
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            List<Person> batch = words.without(after);
                            batch.stream()
                                    .collect(Collectors.groupingBy(Person::tenant))
                                    .values()
                                    .forEach(words::insert);
                            return batch;
                        })));
    }
}
