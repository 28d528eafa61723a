package org.contrapeso.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/// Who may ask what, and what browsers are told never to do.
final class Gate {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors ";
  private static final String EMBEDDED = "/embed/";
  private static final List<String> OF_THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");
  private static final String ADDRESS = "address";

  /// Written as numbers, so that no name is looked up.
  private static final Pattern ADDRESS_6 = Pattern.compile("[0-9a-fA-F:.]+(%\\w+)?");

  /// An address with a port behind it.
  private static final Pattern PORT = Pattern.compile("^(?:([0-9.]+)|\\[([^]]+)]):\\d+$");

  private static final String HEALTH = "/health";

  private final Optional<String> token;
  private final Optional<String> proxied;
  private final List<String> hosts;
  private final int rate;
  private final RateLimit limit;
  private final boolean isAlone;

  Gate(ServerSettings settings, LongSupplier clock) {
    token = settings.token();
    proxied = settings.proxied();
    hosts =
        ServerSettings.isLoopback(settings.host()) || proxied.isPresent()
            ? hosts(settings)
            : List.of();
    isAlone = settings.isAlone();
    rate = settings.rate();
    limit = new RateLimit(rate, clock);
  }

  private static List<String> hosts(ServerSettings settings) {
    List<String> hosts = new ArrayList<>(OF_THIS_MACHINE);
    settings.proxied().ifPresent(hosts::add);
    return List.copyOf(hosts);
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
  void checkHost(Context context) throws Refusal {
    String host = context.header("Host");
    if (!hosts.isEmpty() && (host == null || !hosts.contains(host.replaceFirst(":\\d+$", "")))) {
      throw new Refusal(Status.MISDIRECTED, "host.title", "host.detail", String.join(", ", hosts));
    }
  }

  /// Refuses an address that asks too often; whether the server is well may always be asked.
  void checkRate(Context context) throws Refusal {
    String address = addressOf(context);
    context.attribute(ADDRESS, address);
    long seconds = context.path().equals(HEALTH) ? 0 : limit.secondsToWait(network(address));
    if (seconds > 0) {
      context.header("Retry-After", String.valueOf(seconds));
      throw new Refusal(Status.TOO_MANY, "rate.title", "rate.detail", rate, seconds);
    }
  }

  /// Who sent a request that was let in: the address that the proxy in front has added, where there
  /// is one.
  static String address(Context context) {
    return Objects.requireNonNullElse(context.attribute(ADDRESS), context.req().getRemoteAddr());
  }

  /// Of all that `X-Forwarded-For` says the last is what the proxy itself has added; what stands
  /// before it anybody may have written, and so may whoever comes past the proxy from afar.
  private String addressOf(Context context) {
    String peer = context.req().getRemoteAddr();
    String forwarded = "";
    if (proxied.isPresent() && isNear(peer)) {
      for (String line : Collections.list(context.req().getHeaders("X-Forwarded-For"))) {
        forwarded = line;
      }
    }
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return last.isEmpty() ? peer : PORT.matcher(last).replaceFirst("$1$2");
  }

  private static boolean isNear(String peer) {
    try {
      InetAddress address = InetAddress.getByName(peer);
      return address.isLoopbackAddress() || address.isSiteLocalAddress();
    } catch (UnknownHostException malformed) {
      return false;
    }
  }

  /// What one customer has of addresses: of version 6 the first half, which are 2⁶⁴.
  static String network(String address) {
    if (!address.contains(":") || !ADDRESS_6.matcher(address).matches()) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
    } catch (UnknownHostException malformed) {
      return address;
    }
  }

  /// Refuses writes from other pages, and those without the token where one is asked for.
  void checkWrite(Context context) throws Refusal {
    String origin = context.header("Origin");
    if ((origin != null && !origin.equals("null") && !sameHost(origin, context.header("Host")))
        || "null".equals(origin)
        || "cross-site".equals(context.header("Sec-Fetch-Site"))) {
      throw new Refusal(Status.FORBIDDEN, "origin.title", "origin.detail");
    }
    if (token.isEmpty() && !isAlone) {
      throw new Refusal(Status.FORBIDDEN, "token.title", "token.none");
    }
    if (token.isPresent() && !isToken(context.header("Authorization"))) {
      context.header("WWW-Authenticate", "Bearer");
      throw new Refusal(Status.UNAUTHORIZED, "token.title", "token.detail");
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
