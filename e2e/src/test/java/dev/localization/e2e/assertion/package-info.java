/** Assertions in the words of the API, and the patience with which they are tried. */
package dev.localization.e2e.assertion;
