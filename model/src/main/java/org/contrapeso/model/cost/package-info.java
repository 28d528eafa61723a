/// What a course costs, by who pays.
///
/// ```
/// account = Σ unit cost · effort
/// ```
///
/// Seven accounts that are never added up, since a dollar of a ministry, of a trader and of a
/// family is not the same: U.S. security (strikes, designation, finance, border technology,
/// precursor control, diplomacy, arms control, aid as paid), U.S. health (naloxone, people in
/// treatment, relapse support, prevention, drug checking), Mexican security (arrests, joint
/// operations, investigations, raids), social programmes in Mexico (job places, therapy), income
/// lost to friction in trade, income gained by it, and output lost to overdose deaths. Naloxone,
/// treatment and arrests count in full, today's part of them included; read what a course adds as
/// the difference to no change.
///
/// **Reads** the efforts that other rooms announce, people in treatment, aid, trade lost and gained
/// and overdose deaths of this week. **Writes** no signal: money is not short in the model, and no
/// budget holds back a course.
///
/// **Left out**: who finances job programmes, cost of violence and lost life in Mexico,
/// discounting, the cost of imprisonment beyond that of today's arrests, and revenue of any side.
/// The value of a lost life beyond lost output is a rival value of one parameter, never part of a
/// budget.
@NullMarked
package org.contrapeso.model.cost;

import org.jspecify.annotations.NullMarked;
