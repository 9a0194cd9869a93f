package dev.localization.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** The machinery that translates: providers, queues, workers, the web app and their rollout. */
@JsonClassDescription(
    "The machinery that translates: providers, queues, workers, the web app in"
        + " front, and how a new version of all that is rolled out.")
@Group("localization.dev")
@Version("v1alpha1")
@ShortNames("lapp")
@Categories("localization")
@ValidationRule(
    value =
        "self.metadata.name.size() <= 40"
            + " && self.metadata.name.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')",
    message =
        "name the app with at most 40 lower-case letters, digits and '-', a letter first:"
            + " its Services are named after it")
@AdditionalPrinterColumn(name = "Active", jsonPath = ".status.active.color")
@AdditionalPrinterColumn(
    name = "Weight",
    jsonPath = ".status.active.weight",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "Phase", jsonPath = ".status.phase")
@AdditionalPrinterColumn(
    name = "Waiting",
    jsonPath = ".status.waiting",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(name = "Breaker", jsonPath = ".status.breaker")
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class LocalizationApp extends CustomResource<LocalizationAppSpec, LocalizationAppStatus>
    implements Namespaced {
  private static final long serialVersionUID = 1;
}
