/**
 * What engines share that translate bare texts and follow no instruction: tokens as markup, texts
 * in pieces, requests in portions, languages by the engine's own codes.
 */
package dev.localization.pipeline.provider.mt;
