// poppler-glib brings cairo, GLib and GObject with it.
#include <poppler.h>
#include <cairo-script.h>
