// pangocairo brings pango, cairo, GLib and GObject with it.
#include <pango/pangocairo.h>
#include <cairo-pdf.h>
