import { Button } from '@melati/ui/button.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useState } from 'react'
import { useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from './words.ts'

export interface CityHostsProps {
  readonly city: { readonly slug: string; readonly name: string; readonly hosts: readonly string[] }
  readonly onClose: () => void
}

/** The host names that are a city's own: given here, and taken away after a question. */
export function CityHosts({ city, onClose }: CityHostsProps) {
  const t = useWords(words)
  const client = useApiClient()
  const [host, setHost] = useState('')
  const [leaving, setLeaving] = useState<string | null>(null)
  const order = useOrder((_id, name: string) => client.cities.mapHost.mutate({ slug: city.slug, host: name }))
  if (leaving !== null) return <LeaveHost city={city} host={leaving} onClose={() => setLeaving(null)} />
  return (
    <OrderDialog
      title={t('hostsOf', { city: city.name })}
      action={t('mapHost')}
      order={order}
      onSubmit={async () => {
        if ((await order.send(host)) !== undefined) setHost('')
      }}
      onClose={onClose}
    >
      <Text tone="muted">{t('hostsLead')}</Text>
      {city.hosts.map((one) => (
        <Cluster key={one}>
          <Text>{one}</Text>
          <Button variant="tertiary" onClick={() => setLeaving(one)}>
            {t('unmapHost')}
          </Button>
        </Cluster>
      ))}
      <TextInput
        name="host"
        label={t('host')}
        hint={t('hostHint')}
        value={host}
        onChange={(event) => setHost(event.target.value)}
        error={order.at('host')}
      />
    </OrderDialog>
  )
}

function LeaveHost({ city, host, onClose }: CityHostsProps & { readonly host: string }) {
  const t = useWords(words)
  const client = useApiClient()
  const order = useOrder((_id, name: string) => client.cities.unmapHost.mutate({ slug: city.slug, host: name }))
  const leave = async () => {
    if ((await order.send(host)) !== undefined) onClose()
  }
  return (
    <OrderDialog danger title={t('unmapHost')} action={t('unmapHost')} order={order} onSubmit={leave} onClose={onClose}>
      <Text>{t('unmapAsk', { host, city: city.name })}</Text>
    </OrderDialog>
  )
}
