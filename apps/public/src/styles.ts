import '@melati/ui/fonts.css'
import './styles.css'
