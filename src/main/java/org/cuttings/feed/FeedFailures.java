package org.cuttings.feed;

import java.net.URI;
import org.cuttings.search.query.UnusableQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a program what is wrong with the search whose feed it asked for. */
@RestControllerAdvice(basePackageClasses = FeedFailures.class)
class FeedFailures {

    @ExceptionHandler
    ProblemDetail unusable(UnusableQuery e) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setType(URI.create("about:blank"));
        return problem;
    }
}
