package org.tandemhelp.directory.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Photo;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The table photo: bytes found by their own hash. */
@Repository
class PhotoRows {

    private final JdbcClient jdbc;

    PhotoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Photo> of(PersonId person) {
        return jdbc.sql(
                        """
                        select photo.id, photo.content_type, photo.bytes
                        from person join photo on photo.tenant_id = person.tenant_id and photo.id = person.photo_id
                        where person.id = :person
                        """)
                .param("person", person.value())
                .query((row, number) ->
                        new Photo(
                                row.getString("id"),
                                row.getString("content_type"),
                                row.getBytes("bytes")))
                .optional();
    }

    void insert(TenantId tenant, Photo photo) {
        jdbc.sql(
                        """
                        insert into photo (tenant_id, id, content_type, bytes) values (:tenant, :id, :type, :bytes)
                        on conflict do nothing
                        """)
                .param("tenant", tenant.value())
                .param("id", photo.id())
                .param("type", photo.contentType())
                .param("bytes", photo.bytes())
                .update();
    }

    /** Forgets a photo that nobody shows any more. */
    void deleteUnused(TenantId tenant, String id) {
        jdbc.sql(
                        """
                        delete from photo
                        where tenant_id = :tenant and id = :id
                          and not exists (select from person where tenant_id = :tenant and photo_id = :id)
                        """)
                .param("tenant", tenant.value())
                .param("id", id)
                .update();
    }
}
