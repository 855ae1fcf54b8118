vcl 4.1;

import std;

# Varnish (7.0 or newer) in front of Stet: README.md beside this file says how. Three lines are yours: where Stet
# answers, and the file that holds STET_FRONT_SECRET.
backend stet {
  .host = "127.0.0.1";
  .port = "3000";
}

sub vcl_recv {
  if (req.method == "BAN") {
    if (req.http.x-stet-secret != regsub(std.fileread("/etc/varnish/stet-secret"), "\s+$", "")) {
      return (synth(403));
    }
    ban("obj.status != 0");
    return (synth(200));
  }
  unset req.http.x-stet-secret;
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  # Files of the build, with a hash in their name.
  if (req.url ~ "^/(?:_next/static|fonts)/") {
    unset req.http.cookie;
    return (hash);
  }
  # Pages for everybody; the data that scripts of the desk ask for at the same addresses is none.
  if (req.url ~ "^/(?:en|zh)(?:[/?]|$)" && req.url !~ "^/(?:en|zh)/desk(?:[/?]|$)" && !req.http.rsc && !req.http.next-action) {
    return (hash);
  }
  return (pass);
}

sub vcl_backend_response {
  # Stet says of a page that is the same for everybody how long it may be kept, as long as it can tell us to drop it.
  if (beresp.status == 200 && beresp.http.surrogate-control ~ "^max-age=\d+$" && !beresp.http.set-cookie) {
    set beresp.ttl = std.duration(regsub(beresp.http.surrogate-control, "^max-age=", "") + "s", 0s);
    set beresp.grace = 0s;
    # Asked for again by its ETag.
    set beresp.keep = 10m;
    # An answer that nothing has changed would take it over from what is kept here.
    unset beresp.http.surrogate-control;
    return (deliver);
  }
  if (beresp.status == 200 && bereq.url ~ "^/(?:_next/static|fonts)/") {
    set beresp.grace = 0s;
    return (deliver);
  }
  set beresp.uncacheable = true;
  set beresp.ttl = 2m;
  set beresp.grace = 0s;
  return (deliver);
}
