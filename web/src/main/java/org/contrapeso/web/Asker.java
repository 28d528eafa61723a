package org.contrapeso.web;

/// Who asks.
///
/// @param address where from
/// @param name which of those who ask from there
record Asker(String address, String name) {}
