package org.contrapeso.briefing.markup;

/// Text between elements, unescaped.
///
/// @param text what a reader sees
public record Characters(String text) implements Node {}
