package org.contrapeso.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/// Where and for whom a server answers.
///
/// @param host name or address to listen on
/// @param port port to listen on, 0 for any that is free
/// @param threads threads that compute, 1 or more
/// @param token what a request that writes must bear; empty where none need
/// @param proxied name under which a proxy in front serves this; empty where there is none
/// @param rate requests a second that one address may send for long; 0 where there is no limit
/// @param rehearsed queries of links that are answered before anybody asks, while nobody does
public record ServerSettings(
    String host,
    int port,
    int threads,
    Optional<String> token,
    Optional<String> proxied,
    int rate,
    List<String> rehearsed) {

  /// The host that only this machine reaches.
  public static final String LOOPBACK = "127.0.0.1";

  /// The usual port.
  public static final int PORT = 8765;

  /// The usual rate where only this machine asks, and where others do.
  public static final int RATE_OF_THIS_MACHINE = 2_000;

  /// Likewise.
  public static final int RATE_OF_OTHERS = 100;

  /// For this machine alone, on a port that is free, without token, limit or rehearsal.
  public static ServerSettings onLoopback(int threads) {
    return new ServerSettings(
        LOOPBACK, 0, threads, Optional.empty(), Optional.empty(), 0, List.of());
  }

  /// Whether only this machine reaches a host.
  public static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false; // and the server will say so when it begins to listen
    }
  }

  /// Whether only this machine is served.
  boolean isAlone() {
    return isLoopback(host) && proxied.isEmpty();
  }

  /// The same at another place.
  public ServerSettings withPlace(String otherHost, int otherPort) {
    return new ServerSettings(otherHost, otherPort, threads, token, proxied, rate, rehearsed);
  }

  /// The same, where a request that writes must bear a token.
  public ServerSettings withToken(Optional<String> wanted) {
    return new ServerSettings(host, port, threads, wanted, proxied, rate, rehearsed);
  }

  /// The same behind a proxy that serves this under a name and says in `X-Forwarded-For` whom it
  /// serves.
  public ServerSettings withProxy(Optional<String> name) {
    return new ServerSettings(host, port, threads, token, name, rate, rehearsed);
  }

  /// The same with a limit of requests a second from one address.
  public ServerSettings withRate(int requests) {
    return new ServerSettings(host, port, threads, token, proxied, requests, rehearsed);
  }

  /// The same, with answers at hand to some links.
  public ServerSettings withRehearsal(List<String> queries) {
    return new ServerSettings(host, port, threads, token, proxied, rate, List.copyOf(queries));
  }
}
