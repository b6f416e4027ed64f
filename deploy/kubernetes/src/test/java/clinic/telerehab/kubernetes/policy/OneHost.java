package clinic.telerehab.kubernetes.policy;

import clinic.telerehab.kubernetes.Rendered;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;

/// The one name under which everything is found is the same in every place that has to know it.
final class OneHost implements Policy {
    @Override
    public List<String> complaints(Rendered all) {
        var findings = new Findings();
        JsonNode suite = all.settings("suite");
        String url = suite.path("PUBLIC_URL").asText();
        String host = String.valueOf(URI.create(url).getHost());
        String issuer = url + "/auth/realms/telerehab";
        same(findings, "PUBLIC_URL", "https://" + host, url);
        same(findings, "OIDC_ISSUER", issuer, suite.path("OIDC_ISSUER").asText());
        for (JsonNode listener : all.require("Gateway", "telerehab").at("/spec/listeners")) {
            if (listener.path("protocol").asText().equals("HTTPS")) {
                same(findings, "the Gateway", host, listener.path("hostname").asText());
            }
        }
        same(findings, "the Certificate", host, at(all, "Certificate", "telerehab", "/spec/dnsNames/0"));
        same(findings, "Keycloak", url + "/auth", at(all, "Keycloak", "keycloak", "/spec/hostname/hostname"));
        same(findings, "the realm", url, at(all, "ExternalSecret", "realm", "/spec/target/template/data/PUBLIC_URL"));
        same(
                findings,
                "the SecurityPolicy",
                issuer,
                at(all, "SecurityPolicy", "tokens", "/spec/jwt/providers/0/issuer"));
        relay(findings, all);
        return findings.list();
    }

    private static void relay(Findings findings, Rendered all) {
        all.find("Certificate", "turn").ifPresent(certificate -> {
            String relay = certificate.at("/spec/dnsNames/0").asText();
            String urls = all.settings("messaging-service").path("TURN_URLS").asText();
            same(findings, "TURN_URLS", "turn:%1$s:3478,turns:%1$s:5349?transport=tcp".formatted(relay), urls);
            same(
                    findings,
                    "the relay",
                    relay,
                    at(all, "Deployment", "coturn", "/spec/template/spec/containers/0/env/0/value"));
        });
    }

    private static String at(Rendered all, String kind, String name, String pointer) {
        return all.find(kind, name).map(object -> object.at(pointer).asText()).orElse("nothing");
    }

    private static void same(Findings findings, String who, String wanted, String said) {
        findings.unless(said.equals(wanted), who + " says " + said + " where it should say " + wanted);
    }
}
