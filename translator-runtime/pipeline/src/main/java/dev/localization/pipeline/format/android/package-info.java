/**
 * String resources of Android ({@code res/values/strings.xml}), read and written as aapt2 does it.
 */
package dev.localization.pipeline.format.android;
