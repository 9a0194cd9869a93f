/** What language models are told and how their answers are read, whoever serves them. */
package dev.localization.pipeline.provider.model;
