package org.tandemhelp.tenant.dns;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tandemhelp.tenant.domain.DomainRecords;
import org.tandemhelp.tenant.domain.TxtAnswer;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * One question by dnsjava: TXT of one name. UDP first, TCP where the answer is cut off; the library
 * bounds its size.
 */
@Component
class DnsRecords implements DomainRecords {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** A lost packet is sent again before the time is over. */
    private static final Duration ONE_TRY = Duration.ofMillis(900);

    private final Resolver resolver;

    DnsRecords(DnsSettings settings) {
        ExtendedResolver all =
                settings.servers().isEmpty()
                        ? new ExtendedResolver()
                        : new ExtendedResolver(
                                DnsServers.read(settings.servers()).stream()
                                        .map(SimpleResolver::new)
                                        .toArray(Resolver[]::new));
        for (Resolver one : all.getResolvers()) {
            one.setTimeout(ONE_TRY);
        }
        all.setTimeout(TIMEOUT);
        all.setRetries(2);
        this.resolver = all;
    }

    @Override
    public TxtAnswer texts(String name) {
        try {
            Name asked = Name.fromString(name, Name.root);
            return answer(asked, ask(asked));
        } catch (TextParseException noName) {
            throw new IllegalArgumentException(name, noName);
        } catch (TimeoutException | ExecutionException silence) {
            return new TxtAnswer.Failed("no DNS server answered within 2 seconds");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new TxtAnswer.Failed("the server is being stopped");
        }
    }

    private Message ask(Name name)
            throws InterruptedException, ExecutionException, TimeoutException {
        Message question = Message.newQuery(Record.newRecord(name, Type.TXT, DClass.IN));
        return resolver.sendAsync(question)
                .toCompletableFuture()
                .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static TxtAnswer answer(Name asked, Message message) {
        Optional<CNAMERecord> alias = ofName(asked, message, CNAMERecord.class).findFirst();
        if (alias.isPresent()) {
            return new TxtAnswer.Alias(alias.get().getTarget().toString(true));
        }
        int code = message.getRcode();
        if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
            return new TxtAnswer.Failed("the DNS server says " + Rcode.string(code));
        }
        List<String> texts =
                ofName(asked, message, TXTRecord.class).map(DnsRecords::joined).toList();
        return texts.isEmpty() ? new TxtAnswer.Nothing() : new TxtAnswer.Texts(texts);
    }

    private static <R extends Record> Stream<R> ofName(Name asked, Message message, Class<R> type) {
        return message.getSection(Section.ANSWER).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(answer -> answer.getName().equals(asked));
    }

    private static String joined(TXTRecord answer) {
        List<byte[]> parts = new ArrayList<>(answer.getStringsAsByteArrays());
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(new String(part, StandardCharsets.ISO_8859_1)));
        return text.toString();
    }
}
