package org.cuttings.reader;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.DuplicateArticle;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what can go wrong on pages into the right kind of error page. */
@ControllerAdvice(basePackages = "org.cuttings.reader")
class PageFailures {

    @ExceptionHandler(ArticleNotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(404);
    }

    @ExceptionHandler(DuplicateArticle.class)
    void duplicate(HttpServletResponse response) throws IOException {
        response.sendError(409);
    }

    @ExceptionHandler(UnreadableFile.class)
    void unreadable(HttpServletResponse response) throws IOException {
        response.sendError(422);
    }

    @ExceptionHandler(MultipartException.class)
    void multipart(MultipartException e, HttpServletResponse response) throws IOException {
        response.sendError(e instanceof MaxUploadSizeExceededException ? 413 : 400);
    }
}
