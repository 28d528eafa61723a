package org.contrapeso.web;

import java.util.Optional;

/// Where and for whom a server answers.
///
/// @param host name or address to listen on
/// @param port port to listen on, 0 for any that is free
/// @param token what a request that writes must bear; empty where none need
/// @param threads threads that compute, 1 or more
public record ServerSettings(String host, int port, Optional<String> token, int threads) {

  /// The host that only this machine reaches.
  public static final String LOOPBACK = "127.0.0.1";

  /// The usual port.
  public static final int PORT = 8765;
}
