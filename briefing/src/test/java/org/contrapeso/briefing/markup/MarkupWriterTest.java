package org.contrapeso.briefing.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class MarkupWriterTest {

  @Test
  void charactersCannotBecomeMarkup() {
    Element hostile = Element.of("b", "<script>alert(\"1\")</script> & ]]>");
    assertThat(MarkupWriter.fragment(hostile))
        .isEqualTo("<b>&lt;script&gt;alert(\"1\")&lt;/script&gt; &amp; ]]&gt;</b>");
  }

  @Test
  void attributesCannotBeLeft() {
    Element hostile = Element.of("b").with("title", "\" onclick=\"x");
    assertThat(MarkupWriter.fragment(hostile))
        .isEqualTo("<b title=\"&quot; onclick=&quot;x\"></b>");
  }

  @Test
  void charactersThatXmlForbidsAreReplaced() throws Exception {
    String forbidden = "a\u0000b\u000bc\ud800d\ufffee";
    String written = MarkupWriter.fragment(Element.of("b", forbidden));
    assertThat(written).isEqualTo("<b>a\ufffdb\ufffdc\ufffdd\ufffde</b>");
    assertThat(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written)))
                .getDocumentElement()
                .getTextContent())
        .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde");
  }

  @Test
  void voidElementsCloseThemselvesAndEmptyOnesDoNot() {
    assertThat(MarkupWriter.fragment(Element.of("span", Element.of("br"), Element.of("i"))))
        .isEqualTo("<span><br/><i></i></span>");
  }

  @Test
  void anAttributeIsGivenOnce() {
    assertThatThrownBy(() -> Element.of("b").withClass("x").withClass("y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("class");
  }
}
