/** LibreTranslate, a server of one's own or the one at libretranslate.com. */
package dev.localization.pipeline.provider.libretranslate;
