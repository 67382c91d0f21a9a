package dev.parley.model.http;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * The base URL, and the addresses under it.
 *
 * @param base scheme, host, port and path without {@code /v1}; no slash at the end
 * @param query {@code ?} and the base URL's query, or nothing
 */
record ServerAddress(String base, String query) {

    /**
     * Reads a base URL, with or without {@code /v1} at its end.
     *
     * @throws IllegalArgumentException if it is no http or https address, or holds a user name
     */
    static ServerAddress of(URI baseUrl) {
        if (baseUrl.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the base URL of host " + baseUrl.getHost()
                    + " holds a user name or password; send an authorization header instead");
        }
        String scheme = String.valueOf(baseUrl.getScheme()).toLowerCase(Locale.ROOT);
        if (baseUrl.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            String shown = baseUrl.toString().split("\\?", 2)[0]; // a query may hold a key
            throw new IllegalArgumentException(
                    "the base URL " + shown + " is no http or https address; write it like http://127.0.0.1:8080");
        }
        String path = withoutSlashes(Objects.requireNonNullElse(baseUrl.getRawPath(), ""));
        String root = path.endsWith("/v1") ? withoutSlashes(path.substring(0, path.length() - "/v1".length())) : path;
        String query = baseUrl.getRawQuery() == null ? "" : "?" + baseUrl.getRawQuery();
        return new ServerAddress(scheme + "://" + baseUrl.getRawAuthority() + root, query);
    }

    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Returns the address of a path below {@code /v1/}. */
    URI at(String path) {
        return URI.create(base + "/v1/" + path + query);
    }

    /** Returns the address of a path, which begins with a slash, beside {@code /v1}. */
    URI atRoot(String path) {
        return URI.create(base + path + query);
    }

    /** Returns whether the server is asked over TLS. */
    boolean secure() {
        return base.startsWith("https:");
    }

    /** Returns whether two addresses have the same scheme, host and port. */
    static boolean sameOrigin(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
