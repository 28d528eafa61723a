package org.contrapeso.briefing.markup;

/// A piece of markup: an element or the characters between elements.
public sealed interface Node permits Element, Characters {}
