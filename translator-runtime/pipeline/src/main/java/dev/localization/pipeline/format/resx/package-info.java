/** Resource files of .NET. */
package dev.localization.pipeline.format.resx;
