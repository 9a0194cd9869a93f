/**
 * YAML, and the conventions of Rails in it. {@code snakeyaml-engine} (YAML 1.2) finds the texts;
 * {@code snakeyaml} (YAML 1.1) reads what was written, so that it means the same to readers of
 * both.
 */
package dev.localization.pipeline.format.yaml;
