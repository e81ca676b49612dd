package org.cuttings.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.cuttings.background.DiskRoom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses changes, over pages and API, while the disk has no room for them; reading goes on. */
@Component
class RoomGuard implements HandlerInterceptor, WebMvcConfigurer {

    private static final String RETRY_AFTER_SECONDS = "60";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final DiskRoom room;

    RoomGuard(DiskRoom room) {
        this.room = room;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // these two store nothing
        registry.addInterceptor(this)
                .excludePathPatterns("/api/v1/extractions", "/preferences", "/error");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (READS.contains(request.getMethod()) || !room.isLow()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.sendError(
                HttpStatus.INSUFFICIENT_STORAGE.value(),
                "The archive's disk is nearly full, so nothing can be stored; what is there can be"
                        + " read. Make room and try again");
        return false;
    }
}
