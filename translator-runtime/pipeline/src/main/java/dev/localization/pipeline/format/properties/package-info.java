/** Java resource bundles. */
package dev.localization.pipeline.format.properties;
