import '@melati/modules/products/public.client'
