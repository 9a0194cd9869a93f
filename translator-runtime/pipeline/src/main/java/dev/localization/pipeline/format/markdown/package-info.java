/**
 * Markdown (CommonMark 0.31 and GFM) and MDX. What no parser of Markdown knows (shortcodes,
 * formulas, admonitions, JSX) is screened first: both parsers then read the same neutral characters
 * there.
 */
package dev.localization.pipeline.format.markdown;
