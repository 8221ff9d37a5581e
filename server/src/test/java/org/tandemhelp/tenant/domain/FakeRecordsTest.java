package org.tandemhelp.tenant.domain;

/** The fake keeps the promises of the real look-up. */
class FakeRecordsTest extends DomainRecordsContract {

    private final FakeRecords records = new FakeRecords();

    @Override
    protected DomainRecords records() {
        return records;
    }

    @Override
    protected void text(String name, String... strings) {
        records.text(name, strings);
    }

    @Override
    protected void alias(String name, String target) {
        records.answer(name, new TxtAnswer.Alias(target));
    }

    @Override
    protected void address(String name) {
        records.remove(name);
    }
}
