/** JSON, and the conventions of i18next in it. */
package dev.localization.pipeline.format.json;
