package org.cuttings.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells the machine that the archive runs on, or a proxy there, from others. */
public final class OwnMachine {

    private OwnMachine() {}

    /** Whether it sent the request. */
    public static boolean asks(HttpServletRequest request) {
        try {
            // an address in digits, which nobody has to be asked for
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
