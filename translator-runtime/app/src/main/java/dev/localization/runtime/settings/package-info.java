/** Live settings in the form in which handlers use them. */
package dev.localization.runtime.settings;
