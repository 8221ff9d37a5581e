package org.tandemhelp.report.retention;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;

/**
 * Records of help sessions were deleted because the organisation keeps them no longer.
 *
 * @param count how many
 * @param cutOff all of them had ended before
 */
record SessionsForgotten(TenantId tenant, Actor actor, int count, Instant cutOff)
        implements AuditedEvent {

    @Override
    public String action() {
        return "report.sessions-deleted";
    }

    @Override
    public String subject() {
        return "tenant:" + tenant;
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("count", Integer.toString(count));
        details.put("ended-before", cutOff.toString());
        return details;
    }
}
