/**
 * What official forms count, once for all of them and for both editions (handbook/pkk.md 3.4 to 3.8). A name is that of a
 * figure's column. Illiteracy is always kept by sex, since only some levels print it so.
 */
export const residentMeasures = [
  'households',
  'families',
  'm_all',
  'f_all',
  'm_0_4',
  'f_0_4',
  /** Couples whose wife is 15 to 49: couples, not persons. */
  'pus',
  'wus',
  'pregnant',
  'breastfeeding',
  'lansia',
  'm_illiterate',
  'f_illiterate',
  'special_needs',
] as const

export const houseMeasures = [
  'house_fit',
  'house_unfit',
  'house_trash',
  'house_spal',
  'house_mck',
  'house_latrine',
  'house_p4k',
  'water_pdam',
  'water_well',
  'water_river',
  'water_other',
  'food_rice',
  'food_other',
] as const

export const activityMeasures = [
  'in_up2k',
  'in_yard',
  'in_industry',
  'in_environment',
  'in_communal_work',
  'm_family_planning',
  'f_family_planning',
  'families_saving',
  'families_insured',
] as const

export const maternalMeasures = [
  'mothers_pregnant',
  'mothers_delivered',
  'mothers_postnatal',
  'mothers_died',
  'm_born',
  'f_born',
  'births_certified',
  'births_uncertified',
  'm_infants_died',
  'f_infants_died',
  'm_toddlers_died',
  'f_toddlers_died',
] as const

export const yardMeasures = [
  'yard_livestock',
  'yard_fish',
  'yard_vegetables',
  'yard_granary',
  'yard_herbs',
  'yard_trees',
  'yard_other',
  'industry_food',
  'industry_clothing',
  'industry_services',
] as const

export const cadreMeasures = [
  'm_board',
  'f_board',
  'm_general_cadres',
  'f_general_cadres',
  'm_special_cadres',
  'f_special_cadres',
  'm_honorary_staff',
  'f_honorary_staff',
  'm_seconded_staff',
  'f_seconded_staff',
  'cadres_pokja_1',
  'cadres_food',
  'cadres_clothing',
  'cadres_household',
  'cadres_health',
  'cadres_nutrition',
  'cadres_environment',
  'cadres_phbs',
  'cadres_family_planning',
  'cadres_posyandu',
  'cadres_immunisation',
  'cadres_pkg',
  'cadres_tbc',
  'cadres_drugs',
  'cadres_pkbn',
  'cadres_pkdrt',
  'cadres_parenting',
  'cadres_bkb',
  'cadres_cooperative',
  'cadres_skills',
  'trained_lp3',
  'trained_tpk3',
  'trained_damas',
  'tutors_kf',
  'tutors_paud',
] as const

export const institutionMeasures = [
  'classes_a',
  'learners_a',
  'classes_b',
  'learners_b',
  'classes_c',
  'learners_c',
  'classes_kf',
  'learners_kf',
  'paud',
  'libraries',
  'bkb_groups',
  'bkb_mothers',
  'bkb_toys',
  'bkb_simulations',
  'pemula_groups',
  'pemula_members',
  'madya_groups',
  'madya_members',
  'utama_groups',
  'utama_members',
  'mandiri_groups',
  'mandiri_members',
  'koperasi_groups',
  'koperasi_members',
  'posyandu',
  'posyandu_integrated',
  'posyandu_lansia',
  'posyandu_lansia_members',
  'posyandu_lansia_cards',
  'pkbn_groups',
  'pkbn_members',
  'pkdrt_groups',
  'pkdrt_members',
  'parenting_groups',
  'parenting_members',
  'lansia_groups',
  'lansia_members',
  'work_groups',
  'funeral_groups',
  'religious_groups',
  'jimpitan_groups',
  'arisan_groups',
  'gksttb_health',
  'gksttb_nature',
  'gksttb_planning',
] as const

export type Measure =
  | (typeof residentMeasures)[number]
  | (typeof houseMeasures)[number]
  | (typeof activityMeasures)[number]
  | (typeof maternalMeasures)[number]
  | (typeof yardMeasures)[number]
  | (typeof cadreMeasures)[number]
  | (typeof institutionMeasures)[number]
