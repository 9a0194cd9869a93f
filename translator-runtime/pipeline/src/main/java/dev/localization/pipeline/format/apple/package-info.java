/** The formats in which Apple's systems and Xcode keep texts. */
package dev.localization.pipeline.format.apple;
