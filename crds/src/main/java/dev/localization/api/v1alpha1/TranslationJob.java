package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** Documents to translate, and the languages to translate them into. */
@JsonClassDescription("Documents to translate, and the languages to translate them into.")
@Group("localization.dev")
@Version("v1alpha1")
@ShortNames("tj")
@Categories("localization")
@AdditionalPrinterColumn(name = "App", jsonPath = ".spec.appRef.name")
@AdditionalPrinterColumn(name = "Phase", jsonPath = ".status.phase")
@AdditionalPrinterColumn(
    name = "Progress",
    jsonPath = ".status.progress.percent",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "Languages", jsonPath = ".status.progress.languages")
@AdditionalPrinterColumn(name = "Run", jsonPath = ".status.run.id", priority = 1)
@AdditionalPrinterColumn(name = "Revision", jsonPath = ".status.run.revision", priority = 1)
@AdditionalPrinterColumn(name = "Message", jsonPath = ".status.message", priority = 1)
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class TranslationJob extends CustomResource<TranslationJobSpec, TranslationJobStatus>
    implements Namespaced {
  private static final long serialVersionUID = 1;
}
