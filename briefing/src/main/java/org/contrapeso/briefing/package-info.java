/// Briefings: a study's results as one page that a person can read, print and check.
///
/// A [Briefing] is a single HTML file without scripts and without anything fetched from elsewhere.
/// Its words are phrases filled with numbers from the outcome table, in English or Mexican Spanish;
/// its charts are SVG from `chart`; its markup is a typed tree from `markup`, escaped when written.
/// Nothing here computes an outcome: quantiles and comparisons come from `analysis`, bands from
/// `experiment`.
///
/// No sentence judges. A direction is called better only where the outcome's entry in the registry
/// says which one is, and then with the share of futures beside it.
@NullMarked
package org.contrapeso.briefing;

import org.jspecify.annotations.NullMarked;
