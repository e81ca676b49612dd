package org.cuttings.api.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cuttings.audit.Deeds;
import org.cuttings.audit.Deeds.What;
import org.cuttings.backup.BackupWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole archive in one file, while it goes on. */
@RestController
@Tag(name = "Export", description = "Take articles out, all that a search finds.")
class BackupApi {

    private final BackupWriter writer;
    private final Deeds deeds;

    BackupApi(BackupWriter writer, Deeds deeds) {
        this.writer = writer;
        this.deeds = deeds;
    }

    @GetMapping("/api/v1/backup")
    @Operation(operationId = "downloadBackup", summary = "Take a backup of the whole archive")
    void download(HttpServletResponse response) throws IOException, SQLException {
        deeds.note(What.BACKUP_TAKEN, null, "");
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"cuttings-" + LocalDate.now(ZoneOffset.UTC) + ".zip\"");
        writer.write(response.getOutputStream());
    }
}
