package org.cuttings.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the archive is found from outside, for links that are followed from elsewhere. */
@Component
public class PublicAddress {

    private final @Nullable String settled;

    PublicAddress(AccessSettings settings) {
        String address = settings.address();
        this.settled =
                address == null || address.isBlank() ? null : address.strip().replaceAll("/+$", "");
    }

    /**
     * The address of a page of the archive.
     *
     * @param path from "/" on, encoded, perhaps with parameters
     * @param request tells the host where no setting does
     */
    public String of(String path, HttpServletRequest request) {
        String base =
                settled == null
                        ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                        : settled;
        return base + path;
    }
}
