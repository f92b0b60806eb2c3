"""The kiosk: residents take their own number at a touch screen."""
