import { categories } from '@melati/domain/products/product'
import { AreaLegend } from './area-legend.tsx'
import { AreaTiles } from './area-tiles.tsx'
import { Card } from './card.tsx'
import { CategoryPicture } from './category-picture.tsx'
import { FigureChart } from './figure-chart.tsx'
import { FilterTabs } from './filter-tabs.tsx'
import { GalleryFrame, Specimen } from './gallery-frame.tsx'
import { useSay } from './gallery-say.ts'
import { OrderQuantity } from './order-quantity.tsx'
import { ProductCard } from './product-card.tsx'
import { SearchForm } from './search-form.tsx'

const states = ['aktif', 'pembinaan', 'rintisan', 'belum'] as const
type State = (typeof states)[number]

/** What public pages are made of: nothing here needs a script. */
export default function MarketScene() {
  const say = useSay()
  const looks = {
    aktif: { tone: 'ok', letter: 'A', label: say('Aktif', 'Active') },
    pembinaan: { tone: 'warn', letter: 'P', label: say('Perlu pembinaan', 'Needs guidance') },
    rintisan: { tone: 'special', letter: 'R', label: say('Rintisan', 'On its way') },
    belum: { tone: 'neutral', letter: 'B', label: say('Belum ada', 'None yet') },
  } as const
  const tile = (name: string, state: State) => ({
    key: name,
    name,
    state,
    href: state === 'aktif' || state === 'pembinaan' ? `#${name}` : undefined,
  })
  const per = say('per 250 g', 'per 250 g')
  return (
    <GalleryFrame title={say('Pasar dan peta', 'Market and map')}>
      <Specimen title={say('Cari dan saring', 'Search and filter')}>
        <div className="flex flex-col gap-3">
          <SearchForm action="#cari" label={say('Cari keripik, batik', 'Search chips, batik')} name="cari" />
          <FilterTabs
            inOneRow
            label={say('Jenis produk', 'Kinds of products')}
            current="semua"
            tabs={[
              { key: 'semua', label: say('Semua', 'All'), count: 149, href: '#semua' },
              { key: 'pangan', label: say('Makanan', 'Food'), count: 82, href: '#pangan' },
              { key: 'kriya', label: say('Kerajinan', 'Handicraft'), count: 20, href: '#kriya' },
              { key: 'jasa', label: say('Jasa', 'Services'), count: 13, href: '#jasa' },
            ]}
          />
        </div>
      </Specimen>
      <Specimen title={say('Produk', 'Products')}>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(9rem,100%),1fr))] gap-3">
          {categories.map((category) => (
            <ProductCard
              key={category}
              href={`#${category}`}
              category={category}
              name={say('Keripik pisang tanduk manis pedas', 'Sweet and hot horn banana chips')}
              price={18_000}
              saleUnit={per}
              place="Kel. Tanjung Sari"
              mark={category === 'pangan' ? say('Produk khas', 'Signature product') : undefined}
            />
          ))}
        </ul>
        <CategoryPicture category="kriya" className="h-10" />
        <OrderQuantity
          hidden={false}
          label={say('Jumlah', 'Quantity')}
          total={say('Total', 'Total')}
          price={18_000}
          order="{}"
        />
      </Specimen>
      <Specimen title={say('Peta petak', 'Tile map')}>
        <AreaTiles
          states={looks}
          groups={[
            {
              key: '1',
              name: 'Medan Selayang',
              tiles: [
                tile('Tanjung Sari', 'aktif'),
                tile('Asam Kumbang', 'aktif'),
                tile('Sempakata', 'pembinaan'),
                tile('Beringin', 'belum'),
              ],
            },
            { key: '2', name: 'Medan Baru', tiles: [tile('Padang Bulan', 'rintisan'), tile('Titi Rantai', 'belum')] },
          ]}
          ofGroup={(tiles) => say(`dari ${tiles.length}`, `of ${tiles.length}`)}
          legend={
            <AreaLegend
              label={say('Arti warna dan huruf', 'What colours and letters mean')}
              states={looks}
              counts={states.map((state, n) => ({ state, count: 96 - n * 20, href: `#${state}` }))}
            />
          }
        />
      </Specimen>
      <Specimen title={say('Peta petak, disaring', 'Tile map, filtered')}>
        <AreaTiles
          narrow
          states={looks}
          chosen="aktif"
          onOpen={() => {}}
          groups={[
            {
              key: '1',
              name: 'Medan Johor',
              tiles: [tile('Titi Kuning', 'aktif'), tile('Kwala Bekala', 'belum'), tile('Gedung Johor', 'pembinaan')],
            },
          ]}
          ofGroup={(tiles) => say(`dari ${tiles.length}`, `of ${tiles.length}`)}
          legend={
            <AreaLegend
              label={say('Arti warna dan huruf', 'What colours and letters mean')}
              states={looks}
              chosen="aktif"
              counts={states.map((state, n) => ({ state, count: 96 - n * 20 }))}
            />
          }
        />
      </Specimen>
      <Card as="section">
        <FigureChart
          headline={say('Rumah tangga: 1.841 di Kota Medan', 'Households: 1.841 in Kota Medan')}
          measure={say('Rumah tangga per kecamatan, Oktober 2026', 'Households by kecamatan, October 2026')}
          hidden={say('<5 disembunyikan', '<5 hidden')}
          bars={[
            { key: '1', label: 'Medan Johor', value: 215 },
            { key: '2', label: 'Medan Helvetia', value: 206, href: '#helvetia' },
            { key: '3', label: 'Medan Polonia', value: null },
          ]}
        />
      </Card>
    </GalleryFrame>
  )
}
