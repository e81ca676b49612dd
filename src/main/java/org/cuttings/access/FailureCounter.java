package org.cuttings.access;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells the throttle about wrong passwords. */
final class FailureCounter implements AuthenticationEventPublisher {

    private final SignInThrottle throttle;

    FailureCounter(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    public void publishAuthenticationSuccess(Authentication who) {
        // nothing to count
    }

    @Override
    public void publishAuthenticationFailure(AuthenticationException why, Authentication who) {
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes) {
            throttle.failed(attributes.getRequest());
        }
    }
}
