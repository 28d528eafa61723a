package org.contrapeso.briefing;

import org.contrapeso.briefing.markup.Element;

/// Sections of the page.
final class Section {

  private Section() {}

  /// A section with a title.
  ///
  /// @param id id of the section
  static Element of(String id, String title) {
    return Element.of("section")
        .with("id", id)
        .with("aria-labelledby", id + "-title")
        .plus(Element.of("h2", title).with("id", id + "-title"));
  }
}
