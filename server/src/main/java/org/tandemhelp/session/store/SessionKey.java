package org.tandemhelp.session.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.TenantId;

/** Which session of which tenant, for housekeeping that starts over all tenants. */
public record SessionKey(TenantId tenant, HelpSessionId id) {

    static SessionKey read(ResultSet row, int number) throws SQLException {
        return new SessionKey(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new HelpSessionId(row.getObject("id", UUID.class)));
    }
}
