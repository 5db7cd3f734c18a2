package gongkai.access.ui;

import gongkai.platform.installation.StartRefused;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is decided of a request before the application sees it: from where it comes, and how long its body may take. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /**
     * @param proxies the addresses or networks (10.0.0.0/8) of the proxies in front of this server, separated by commas:
     *     those alone are believed what they say of the address, the scheme and the host that a request had before them
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> doorkeepers(
            @Value("${gongkai.proxies:}") String proxies) {
        return factory -> {
            factory.addEngineValves(new FromHere());
            if (!proxies.isBlank()) {
                RemoteIpValve named = new RemoteIpValve();
                named.setInternalProxies(networks(proxies));
                named.setRemoteIpHeader("X-Forwarded-For");
                named.setProtocolHeader("X-Forwarded-Proto");
                factory.addEngineValves(named);
            }
            factory.addEngineValves(new BodyLimit());
        };
    }

    /** Each as a network: the container would take what has no slash for a pattern that addresses match. */
    private static String networks(String proxies) {
        String networks = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .map(one -> one.contains("/") ? one : one + (one.contains(":") ? "/128" : "/32"))
                .collect(Collectors.joining(","));
        if (!new NetMaskSet().addAll(networks).isEmpty()) {
            throw new StartRefused(null, "start.proxies", proxies);
        }
        return networks;
    }
}
