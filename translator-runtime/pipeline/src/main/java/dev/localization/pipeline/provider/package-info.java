/**
 * The one port behind which every translation engine stands, its error taxonomy, and an offline
 * provider for tests, demos and layout checks.
 */
package dev.localization.pipeline.provider;
