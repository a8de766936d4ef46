import { figure, group, name, position, remark } from './columns.ts'
import type { Edition, Heading } from './form.ts'

/** 4.23, activities of Pokja III (handbook/pkk.md 3.7); other plants are new in edition X. */
export const pokja3 = (edition: Edition): readonly Heading[] => [
  position,
  name('Nama wilayah'),
  group(
    'Jml kader',
    figure('Pangan', 'cadres_food'),
    figure('Sandang', 'cadres_clothing'),
    figure('Tata laksana rumah tangga', 'cadres_household'),
  ),
  group('Makanan pokok', figure('Beras', 'food_rice'), figure('Non beras', 'food_other')),
  group(
    'Pemanfaatan pekarangan/HATINYA PKK',
    figure('Peternakan', 'yard_livestock'),
    figure('Perikanan', 'yard_fish'),
    figure('Warung hidup', 'yard_vegetables'),
    figure('Lumbung hidup', 'yard_granary'),
    figure('TOGA', 'yard_herbs'),
    figure('Tanaman keras', 'yard_trees'),
    ...(edition === 'X' ? [figure('Tanaman lainnya', 'yard_other')] : []),
  ),
  group(
    'Jml industri rumah tangga',
    figure('Pangan', 'industry_food'),
    figure('Sandang', 'industry_clothing'),
    figure('Jasa', 'industry_services'),
  ),
  group(
    'Jml rumah',
    figure(edition === 'X' ? 'Sehat layak huni' : 'Sehat', 'house_fit'),
    figure(edition === 'X' ? 'Tidak sehat dan tidak layak huni' : 'Kurang sehat', 'house_unfit'),
  ),
  remark,
]
