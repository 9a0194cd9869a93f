package dev.localization.pipeline.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryReaderTest {
  private static final String TBX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
        <tbxHeader><fileDesc><sourceDesc><p>Shop</p></sourceDesc></fileDesc></tbxHeader>
        <text><body>
          <conceptEntry id="c1">
            <descrip type="subjectField">retail</descrip>
            <descrip type="definition">what a customer is about
              to buy</descrip>
            <langSec xml:lang="en-US">
              <termSec><term>cart</term></termSec>
              <termSec><term>shopping <hi>basket</hi></term></termSec>
            </langSec>
            <langSec xml:lang="fr">
              <termSec>
                <term>caddie</term>
                <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
              </termSec>
              <termSec><term>chariot</term></termSec>
              <termSec>
                <term>panier</term>
                <termNote type="partOfSpeech">noun</termNote>
                <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
              </termSec>
            </langSec>
            <langSec xml:lang="de"><termSec><term>Warenkorb</term></termSec></langSec>
          </conceptEntry>
        </body></text>
      </tbx>
      """;

  @Test
  void lines_are_terms_of_their_language() throws Exception {
    String csv =
        "\uFEFFsource,language,target\r\ncart,fr,panier,the basket\r\ncart,de,Warenkorb\n\ncheckout, FR ,paiement";

    assertThat(terms(csv, "fr"))
        .containsExactly(
            new GlossaryTerm("cart", "panier", "the basket"),
            new GlossaryTerm("checkout", "paiement", ""));
  }

  @Test
  void quoted_fields_hold_commas_quotes_and_line_ends() throws Exception {
    assertThat(terms("\"say \"\"hi\"\", now\",fr,\"a\nb\"\n", "fr"))
        .containsExactly(new GlossaryTerm("say \"hi\", now", "a\nb", ""));
  }

  @ParameterizedTest
  @CsvSource({"pt-BR, carrinho", "pt-PT, cesto", "pt, cesto", "pt-AO, cesto"})
  void a_region_has_its_own_terms_and_else_those_of_its_language(String language, String target)
      throws Exception {
    assertThat(terms("cart,pt,cesto\ncart,pt_BR,carrinho\n", language))
        .containsExactly(new GlossaryTerm("cart", target, ""));
  }

  @Test
  void another_script_is_another_language() throws Exception {
    assertThat(terms("cart,zh-TW,購物車\ncart,zh,购物车\n", "zh-Hant-HK")).isEmpty();
    assertThat(terms("cart,zh-TW,購物車\ncart,zh,购物车\n", "zh-Hant"))
        .containsExactly(new GlossaryTerm("cart", "購物車", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cart,fr,panier\\nalone\\n | line 2: it has 1 fields; write source,language,target",
        "cart;fr;panier | line 1: it has 1 fields",
        "a,fr,b\\n\\ncart,fr, | line 3: the term or its translation is empty",
        "a,fr,b\\n\"open,fr,b | line 2: the quotes do not match",
        "\"quoted\"junk,fr,x | line 1: the quotes do not match",
        "<html><p>no</p></html> | line 1: it is XML, but no TBX",
        "<tbx><text>\\n</tbx> | line 2: it is no well-formed XML",
        "<!DOCTYPE tbx [<!ENTITY a 'b'>]>\\n<tbx>&a;</tbx> | line 2: it is no well-formed XML",
      })
  void what_is_no_glossary_is_said_with_its_line(String document, String message) {
    assertThatThrownBy(() -> terms(document.replace("\\n", "\n"), "fr"))
        .isInstanceOf(InvalidGlossaryException.class)
        .hasMessageContaining(message);
  }

  @Test
  void of_an_entry_the_preferred_term_is_taken() throws Exception {
    String note = "what a customer is about to buy";

    assertThat(terms(TBX, "fr-CA"))
        .containsExactly(
            new GlossaryTerm("cart", "panier", note),
            new GlossaryTerm("shopping basket", "panier", note));
    assertThat(terms(TBX, "de")).extracting(GlossaryTerm::target).containsOnly("Warenkorb");
    assertThat(terms(TBX, "ja")).isEmpty();
  }

  @Test
  void of_terms_that_are_only_admitted_the_first_is_taken() throws Exception {
    assertThat(terms(TBX.replace("preferredTerm", "admittedTerm"), "fr"))
        .extracting(GlossaryTerm::target)
        .containsOnly("chariot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tig", "ntig"})
  void the_older_edition_is_read_too(String group) throws Exception {
    String martif =
        """
        <?xml version="1.0"?>
        <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX" xml:lang="en"><text><body><termEntry>
          <langSet xml:lang="en"><tig><term>cart</term></tig></langSet>
          <langSet xml:lang="fr"><tig><term>panier</term></tig></langSet>
        </termEntry></body></text></martif>
        """
            .replace("tig>", group + ">");

    assertThat(terms(martif, "fr")).containsExactly(new GlossaryTerm("cart", "panier", ""));
  }

  @Test
  void data_categories_may_be_elements() throws Exception {
    String dct =
        """
        <tbx style="dct" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry>
          <langSec xml:lang="en"><termSec><term>cart</term></termSec></langSec>
          <langSec xml:lang="fr">
            <termSec><term>caddie</term>
              <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
            <termSec><term>panier</term></termSec>
          </langSec>
        </conceptEntry></body></text></tbx>
        """;

    assertThat(terms(dct, "fr")).containsExactly(new GlossaryTerm("cart", "panier", ""));
  }

  @Test
  void a_region_of_the_source_language_can_be_a_target() throws Exception {
    String tbx =
        """
        <tbx><text><body><conceptEntry>
          <langSec xml:lang="en"><termSec><term>cart</term></termSec></langSec>
          <langSec xml:lang="en-GB"><termSec><term>trolley</term></termSec></langSec>
        </conceptEntry></body></text></tbx>
        """;

    assertThat(terms(tbx, "en-GB")).containsExactly(new GlossaryTerm("cart", "trolley", ""));
  }

  @Test
  void no_glossary_has_no_terms() throws Exception {
    assertThat(terms("", "fr")).isEmpty();
  }

  private static List<GlossaryTerm> terms(String document, String language)
      throws InvalidGlossaryException {
    return GlossaryReader.read(document, "en", language).terms();
  }
}
