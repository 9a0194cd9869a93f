package dev.localization.runtime.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.localization.pipeline.glossary.GlossaryTerm;
import org.junit.jupiter.api.Test;

class GlossaryCsvTest {
  @Test
  void takesTheTermsOfOneLanguage() {
    String csv = "cart,fr,panier,the basket\r\ncart,de,Warenkorb\ncheckout,FR,paiement";

    assertThat(GlossaryCsv.terms(csv, "fr"))
        .containsExactly(
            new GlossaryTerm("cart", "panier", "the basket"),
            new GlossaryTerm("checkout", "paiement", ""));
  }

  @Test
  void readsQuotedFields() {
    assertThat(GlossaryCsv.terms("\"say \"\"hi\"\", now\",fr,\"a\nb\"\n", "fr"))
        .containsExactly(new GlossaryTerm("say \"hi\", now", "a\nb", ""));
  }

  @Test
  void passesOverWhatIsNoTerm() {
    assertThat(GlossaryCsv.terms("\n,\nsource,language,target\nalone\n\"open", "fr")).isEmpty();
    assertThat(GlossaryCsv.terms("\"quoted\"junk,fr,x\ncart,fr,panier\n", "fr"))
        .contains(new GlossaryTerm("cart", "panier", ""));
  }
}
