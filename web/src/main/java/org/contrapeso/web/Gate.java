package org.contrapeso.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/// Who may ask what, and what browsers are told never to do.
final class Gate {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors ";
  private static final String EMBEDDED = "/embed/";
  private static final List<String> OF_THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

  private final Optional<String> token;
  private final boolean loopback;

  Gate(ServerSettings settings) {
    token = settings.token();
    loopback = isLoopback(settings.host());
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false; // and the server will say so when it begins to listen
    }
  }

  /// Headers of every answer.
  void addHeaders(Context context) {
    boolean embedded = context.path().startsWith(EMBEDDED);
    context.header("Content-Security-Policy", POLICY + (embedded ? "*" : "'none'"));
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Resource-Policy", embedded ? "cross-origin" : "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!embedded) {
      context.header("X-Frame-Options", "DENY");
    }
  }

  /// Refuses names of other machines where only this one is served: a page elsewhere could have had
  /// its own name point here.
  void checkHost(Context context) throws Route.Refusal {
    String host = context.header("Host");
    if (loopback && (host == null || !OF_THIS_MACHINE.contains(host.replaceFirst(":\\d+$", "")))) {
      throw new Route.Refusal(
          Status.MISDIRECTED,
          "Another host",
          "This server answers only as localhost or 127.0.0.1.");
    }
  }

  /// Refuses writes from other pages, and those without the token where one is asked for.
  void checkWrite(Context context) throws Route.Refusal {
    String origin = context.header("Origin");
    if ((origin != null && !origin.equals("null") && !sameHost(origin, context.header("Host")))
        || "null".equals(origin)
        || "cross-site".equals(context.header("Sec-Fetch-Site"))) {
      throw new Route.Refusal(
          Status.FORBIDDEN, "Another origin", "Pages of other origins may write nothing here.");
    }
    if (token.isPresent() && !isToken(context.header("Authorization"))) {
      context.header("WWW-Authenticate", "Bearer");
      throw new Route.Refusal(
          Status.UNAUTHORIZED, "No access", "Writing needs the token that the server was given.");
    }
  }

  private boolean isToken(@org.jspecify.annotations.Nullable String authorization) {
    byte[] expected = ("Bearer " + token.orElseThrow()).getBytes(StandardCharsets.UTF_8);
    return authorization != null
        && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean sameHost(String origin, @org.jspecify.annotations.Nullable String host) {
    try {
      return host != null && host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
