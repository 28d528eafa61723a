/// Trees of markup, for HTML and SVG alike, written out as text.
///
/// A tree is well-formed by construction and every string in it is escaped when it is written, so
/// that no name or word from a study can become markup. What is written is both HTML and XML.
@NullMarked
package org.contrapeso.briefing.markup;

import org.jspecify.annotations.NullMarked;
