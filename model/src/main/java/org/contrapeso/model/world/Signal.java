package org.contrapeso.model.world;

import org.contrapeso.evidence.InUnit;

/// What one room tells the others, one number in each lane. The heading names the room that writes.
public enum Signal {
  /// Strikes on leaders carried out this week; from `campaign`.
  @InUnit("event/week")
  STRIKES_ON_LEADERS,
  /// Strikes on laboratories and logistics carried out this week; from `campaign`.
  @InUnit("event/week")
  STRIKES_ON_LOGISTICS,
  /// Share of this week's strikes that Mexico consents to, 0 to 1; from `campaign`.
  @InUnit("1")
  CONSENTED_SHARE,
  /// Force of an announced threat of strikes, 0 (none) to 1; from `campaign`.
  @InUnit("1")
  THREAT,
  /// Exposure index, 0 (no rule breached or disputed) to 1; from `law`.
  @InUnit("1")
  LEGAL_EXPOSURE,
  /// 1 where a campaign goes on after its domestic authority has run out, else 0; from `law`.
  @InUnit("1")
  AUTHORISATION_LAPSED,
  /// Force of the terrorist designation, 0 (none) to 1 (in full); from `law`.
  @InUnit("1")
  DESIGNATION,
  /// 1 where strikes must stop because the user asks for it, else 0; from `law`.
  @InUnit("1")
  HARD_STOP,
  /// Endorsement of force by Congress or the Security Council, 0 (none) to 1 (in full); from `law`.
  @InUnit("1")
  ENDORSEMENT,
  /// Members of all organisations when the week begins; from `organisation`.
  @InUnit("person")
  TOTAL_MEMBERS,
  /// Sum of the squares of the organisations' shares of the members when the week begins, 0 where
  /// there are none; from `organisation`.
  @InUnit("1")
  CONCENTRATION,
  /// Number of organisations that have members; from `organisation`.
  @InUnit("1")
  ORGANISATIONS,
  /// Members killed in fights between organisations; from `organisation`.
  @InUnit("person/week")
  CONFLICT_DEATHS,
  /// The same in week 0, the reference of all that is relative to it; from `organisation`.
  @InUnit("person/week")
  CONFLICT_AT_START,
  /// Members arrested; from `organisation`.
  @InUnit("person/week")
  MEMBER_ARRESTS,
  /// Arrest effort, as set; 1 is the status quo; from `organisation`.
  @InUnit("1")
  ARREST_EFFORT,
  /// People enrolled in job programmes beyond those of the status quo; from `organisation`.
  @InUnit("person")
  JOB_PLACES,
  /// People who pass through targeted therapy in a year; from `organisation`.
  @InUnit("person/year")
  THERAPY_PLACES,
  /// Organisations of which a part broke away; from `organisation`.
  @InUnit("event/week")
  SPLITS,
  /// Leaders removed by strikes and operations that kill; from `leadership`.
  @InUnit("event/week")
  REMOVALS_BY_FORCE,
  /// Leaders removed by arrest or extradition; from `leadership`.
  @InUnit("event/week")
  REMOVALS_BY_LAW,
  /// Deaths in struggles of succession and between the parts of a split, beyond conflict deaths;
  /// from `leadership`.
  @InUnit("person/week")
  SUCCESSION_DEATHS,
  /// Removals that organisations are expected to retaliate for this week; from `leadership`.
  @InUnit("event/week")
  RETALIATION,
  /// Members' mean capability times what deterrence leaves of it, 0 to 1; from `leadership`.
  @InUnit("1")
  ACTIVITY,
  /// Attempts on leaders by joint operations; from `leadership`.
  @InUnit("event/week")
  JOINT_OPERATIONS,
  /// Attempts on leaders by law; from `leadership`.
  @InUnit("event/week")
  INVESTIGATIONS,
  /// What anticipation of strikes takes from what organisations do, 0 to 1; 0 where strikes deter
  /// no one; from `leadership`.
  @InUnit("1")
  DETERRENCE,
  /// How strongly strikes move activity to other places and routes, 0 to 1; 0 where they displace
  /// none; from `leadership`.
  @InUnit("1")
  DISPLACEMENT,
  /// Leaders whom joint operations are expected to have killed, of those removed by force; from
  /// `leadership`.
  @InUnit("event/week")
  JOINT_KILLINGS,
  /// Homicides as registered; from `violence`.
  @InUnit("person/week")
  HOMICIDES,
  /// Members killed by strikes; from `violence`.
  @InUnit("person/week")
  STRIKE_DEATHS_OF_MEMBERS,
  /// Civilians killed by strikes; from `violence`.
  @InUnit("person/week")
  CIVILIAN_STRIKE_DEATHS,
  /// Grievance over harm by foreign force, 0 (none) to 1 (full): civilian deaths by strikes,
  /// remembered, against a reference at which it is one half; from `violence`.
  @InUnit("1")
  GRIEVANCE,
  /// Pure fentanyl that reaches the U.S. wholesale market; from `supply`.
  @InUnit("kg/week")
  LANDED,
  /// Pure fentanyl seized; from `supply`.
  @InUnit("kg/week")
  SEIZED,
  /// 1 where a lane holds the fall of deaths from 2023 on to come from the demand side, else 0;
  /// from `supply`.
  @InUnit("1")
  DEMAND_SIDE_DECLINE,
  /// Laboratories raided by Mexican forces beyond the status quo; from `supply`.
  @InUnit("event/week")
  LABORATORY_RAIDS,
  /// Effort of precursor control, 0 to 1; from `supply`.
  @InUnit("1")
  PRECURSOR_EFFORT,
  /// Effort of border technology, 0 to 1; from `supply`.
  @InUnit("1")
  BORDER_EFFORT,
  /// Risk of loss on the way to the U.S., relative to what it would be with the effort of the day
  /// and no policy; from `supply`.
  @InUnit("1")
  TRAFFICKING_RISK,
  /// Factor on the cost of the way that perceived risk adds, 1 or more; from `supply`.
  @InUnit("1")
  RISK_PREMIUM,
  /// Share of what lands that comes from or through Mexico, 0 to 1; from `supply`.
  @InUnit("1")
  MEXICAN_SHARE,
  /// Pure fentanyl consumed; from `market`.
  @InUnit("kg/week")
  CONSUMPTION,
  /// Shortfall of supply against what users would take at normal price, 0 (none) to 1 (nothing
  /// left); from `market`.
  @InUnit("1")
  SCARCITY,
  /// Risk-weighted strength of what is sold, relative to the reference; substitutes included; from
  /// `market`.
  @InUnit("1")
  POTENCY,
  /// Share of the illicit opioid market that fentanyl has, 0 to 1; from `market`.
  @InUnit("1")
  PENETRATION,
  /// Revenue of the organisations from fentanyl; from `market`.
  @InUnit("USD/week")
  REVENUE,
  /// What organisations can pay a recruit, relative to the reference; from `market`.
  @InUnit("1")
  PAY,
  /// Effort of financial pressure, 0 to 1; from `market`.
  @InUnit("1")
  FINANCIAL_PRESSURE,
  /// What users would take at normal price; from `market`.
  @InUnit("kg/week")
  NORMAL_DEMAND,
  /// Share of what users would take at the reference price that reaches neither them nor those whom
  /// a lasting shortage has driven away, and that no substitute covers, 0 to 1; from `market`.
  @InUnit("1")
  SHORTFALL,
  /// Overdose deaths, all drugs; from `health`.
  @InUnit("person/week")
  OVERDOSE_DEATHS,
  /// Overdose deaths with synthetic opioids; from `health`.
  @InUnit("person/week")
  SYNTHETIC_DEATHS,
  /// People with opioid use disorder who are not in treatment or remission; from `health`.
  @InUnit("person")
  DEPENDENT_USERS,
  /// People in medication treatment; from `health`.
  @InUnit("person")
  IN_TREATMENT,
  /// What users would take at normal price, relative to the reference; from `health`.
  @InUnit("1")
  DEMAND,
  /// Naloxone distribution, relative to the status quo; from `health`.
  @InUnit("1")
  NALOXONE_EFFORT,
  /// Effort of relapse support, 0 to 1; from `health`.
  @InUnit("1")
  RELAPSE_SUPPORT,
  /// Effort to prevent initiation, 0 to 1; from `health`.
  @InUnit("1")
  HEALTH_PREVENTION,
  /// Effort of drug checking, 0 to 1; from `health`.
  @InUnit("1")
  DRUG_CHECKING,
  /// Quality of intelligence for finding leaders and laboratories, 0 to 1; from `relation`.
  @InUnit("1")
  INTELLIGENCE,
  /// Co-operation in intelligence; 1 is that of the reference year; from `relation`.
  @InUnit("1")
  COOPERATION_INTELLIGENCE,
  /// Co-operation in law enforcement and extradition; 1 is that of the reference year; from
  /// `relation`.
  @InUnit("1")
  COOPERATION_ENFORCEMENT,
  /// Co-operation on migration; 1 is that of the reference year; from `relation`.
  @InUnit("1")
  COOPERATION_MIGRATION,
  /// Co-operation on trade; 1 is that of the reference year; from `relation`.
  @InUnit("1")
  COOPERATION_TRADE,
  /// Co-operation on precursors; 1 is that of the reference year; from `relation`.
  @InUnit("1")
  COOPERATION_PRECURSORS,
  /// Mexico's consent to joint operations on its soil, 0 (refused) to 1 (given); from `relation`.
  @InUnit("1")
  CONSENT,
  /// Capacity of Mexican security institutions; 1 is that of the reference year; from `relation`.
  @InUnit("1")
  STATE_CAPACITY,
  /// Bilateral trade lost; from `relation`.
  @InUnit("USD/week")
  TRADE_FRICTION,
  /// U.S. assistance to Mexico; from `relation`.
  @InUnit("USD/week")
  AID,
  /// Effort of diplomacy and incentives, 0 to 1; from `relation`.
  @InUnit("1")
  DIPLOMACY,
  /// Firearms taken south beyond those of the reference year, as a share of these, −1 or more; from
  /// `relation`.
  @InUnit("1")
  ARMS_EXCESS,
  /// Effort against firearms that go south, 0 to 1; from `relation`.
  @InUnit("1")
  ARMS_CONTROL,
  /// Bilateral trade gained; from `relation`.
  @InUnit("USD/week")
  TRADE_GAIN,
  /// Share of U.S. adults who support the use of force in Mexico as it is carried out or proposed;
  /// from `opinion`.
  @InUnit("1")
  US_SUPPORT,
  /// Share of Mexican adults who support co-operation with the U.S. on security; from `opinion`.
  @InUnit("1")
  MEXICAN_SUPPORT,
  /// Anti-U.S. sentiment in Mexico, 0 to 1; from `opinion`.
  @InUnit("1")
  ANTI_US_SENTIMENT
}
